"""A document in; requirements, points and questions out."""
