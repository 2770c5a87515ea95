"""Rules: from YAML files and a configuration to what the engine runs."""
