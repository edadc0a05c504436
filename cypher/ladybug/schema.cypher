// The tables of the embedded store: labels, relationship types and what each holds.
// A column list may be extended freely: the load writes its files in the order that it finds here.

CREATE NODE TABLE Dataset(id STRING PRIMARY KEY, version STRING, origin STRING, loadedAt STRING, notice STRING, created STRING);

CREATE NODE TABLE Source(id STRING PRIMARY KEY, title STRING, publisher STRING, year INT64, url STRING, kind STRING, note STRING);

CREATE NODE TABLE Framework(id STRING PRIMARY KEY, short STRING, aliases STRING, title STRING, authority STRING, edition STRING, adopted STRING, url STRING);

CREATE NODE TABLE Item(id STRING PRIMARY KEY, framework STRING, kind STRING, code STRING, position INT64, rank INT64, title STRING, titleStatus STRING, iri STRING, color STRING, roadmapItem STRING, source STRING);

CREATE NODE TABLE Title(id STRING PRIMARY KEY, lang STRING, text STRING, status STRING, source STRING);

CREATE NODE TABLE Edition(id STRING PRIMARY KEY, position INT64, title STRING, event STRING, date STRING, source STRING);

CREATE NODE TABLE Mapping(id STRING PRIMARY KEY, `from` STRING, `to` STRING, title STRING, authority STRING, method STRING, standing STRING, coverage STRING, since STRING, source STRING, note STRING);

CREATE NODE TABLE Region(id STRING PRIMARY KEY, name STRING);

CREATE NODE TABLE Country(id STRING PRIMARY KEY, name STRING, developmentGroup STRING, status STRING, source STRING);

CREATE NODE TABLE Agency(id STRING PRIMARY KEY, name STRING, acronym STRING);

CREATE NODE TABLE HlpfYear(id STRING PRIMARY KEY, year INT64, theme STRING, status STRING, source STRING);

// Measured values are decimal digits as in the data.
CREATE NODE TABLE Figure(id STRING PRIMARY KEY, item STRING, indicator STRING, `group` STRING, unit STRING, year INT64, value STRING, reportYear INT64, status STRING, source STRING);

CREATE NODE TABLE Aim(id STRING PRIMARY KEY, item STRING, indicator STRING, unit STRING, direction STRING, value STRING, year INT64, status STRING, source STRING, baselineYear INT64, baselineValue STRING, baselineStatus STRING, baselineSource STRING);

CREATE NODE TABLE Session(id STRING PRIMARY KEY, year INT64, event STRING, title STRING, organiser STRING, note STRING, source STRING);

CREATE NODE TABLE Decision(id STRING PRIMARY KEY, agency STRING, decision STRING, date STRING, note STRING, source STRING);

CREATE NODE TABLE Project(id STRING PRIMARY KEY, records STRING[], title STRING, organisation STRING, stakeholderType STRING, coverage STRING[], year INT64, `start` STRING, `end` STRING, cutAfter STRING[], prize STRING, status STRING, summary STRING, beneficiaries STRING[], results STRING, url STRING, `primary` STRING, inferred STRING[], note STRING, source STRING);

CREATE REL TABLE PART_OF(FROM Item TO Item, FROM Country TO Region);

CREATE REL TABLE NAMES(FROM Title TO Item, FROM Title TO Framework);

// One relationship for each state of a link.
CREATE REL TABLE MAPS_TO(FROM Item TO Item, id STRING, mapping STRING, kind STRING, status STRING, rationale STRING, since STRING, until STRING, note STRING, source STRING);

CREATE REL TABLE FACILITATES(FROM Agency TO Item, role STRING, status STRING, source STRING);

CREATE REL TABLE REVIEWS(FROM HlpfYear TO Item, status STRING, source STRING);

CREATE REL TABLE MEASURES(FROM Figure TO Item, FROM Aim TO Item);

CREATE REL TABLE ON_ROW(FROM Decision TO Item);

CREATE REL TABLE ON_COLUMN(FROM Decision TO Item);

CREATE REL TABLE `IN`(FROM Project TO Country);

// From a further record of a project to that project.
CREATE REL TABLE SAME_AS(FROM Project TO Project);

CREATE REL TABLE ADDRESSES(FROM Project TO Item, FROM Session TO Item, `primary` BOOLEAN);
