"""The one place that talks to Anthropic."""
