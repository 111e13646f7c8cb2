-- What a site that uses the same library for itself has in its class path.
CREATE TABLE basket (number INTEGER PRIMARY KEY);
