"""Paper: what the program prints. The only place with ReportLab; needs no Qt."""
