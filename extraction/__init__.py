"""A document's file in, its kept text out; what parses files runs in a process of its own."""
