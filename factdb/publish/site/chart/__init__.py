"""The chart of a figure: values over time, as geometry that a template writes as SVG."""
