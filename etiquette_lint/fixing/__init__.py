"""Fixes made in files: drafts and canned replies, never chats."""
