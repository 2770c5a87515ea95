"""The pattern language: a line of tokens, so that inflection is never the rule writer's worry."""
