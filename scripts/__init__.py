"""What is run by hand while developing: it makes data that ships."""
