"""In the place of shapely: see `geometry`."""
