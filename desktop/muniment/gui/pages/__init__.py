"""Pages of PDFs and pictures: fetched ahead, painted, marked, selected."""
