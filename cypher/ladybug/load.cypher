// Fills the tables from one CSV file each. PARALLEL=false, or a line break inside quotes would end a row.
// $folder: where the files lie; put in as text, since the store takes no parameter here

CALL file_search_path = '$folder';

COPY Source FROM 'Source.csv' (HEADER=true, PARALLEL=false);
COPY Framework FROM 'Framework.csv' (HEADER=true, PARALLEL=false);
COPY Item FROM 'Item.csv' (HEADER=true, PARALLEL=false);
COPY Title FROM 'Title.csv' (HEADER=true, PARALLEL=false);
COPY Edition FROM 'Edition.csv' (HEADER=true, PARALLEL=false);
COPY Mapping FROM 'Mapping.csv' (HEADER=true, PARALLEL=false);
COPY Region FROM 'Region.csv' (HEADER=true, PARALLEL=false);
COPY Country FROM 'Country.csv' (HEADER=true, PARALLEL=false);
COPY Agency FROM 'Agency.csv' (HEADER=true, PARALLEL=false);
COPY HlpfYear FROM 'HlpfYear.csv' (HEADER=true, PARALLEL=false);
COPY Figure FROM 'Figure.csv' (HEADER=true, PARALLEL=false);
COPY Aim FROM 'Aim.csv' (HEADER=true, PARALLEL=false);
COPY Session FROM 'Session.csv' (HEADER=true, PARALLEL=false);
COPY Decision FROM 'Decision.csv' (HEADER=true, PARALLEL=false);
COPY Project FROM 'Project.csv' (HEADER=true, PARALLEL=false);

COPY PART_OF FROM 'Item-PART_OF-Item.csv' (HEADER=true, PARALLEL=false, from='Item', to='Item');
COPY PART_OF FROM 'Country-PART_OF-Region.csv' (HEADER=true, PARALLEL=false, from='Country', to='Region');
COPY NAMES FROM 'Title-NAMES-Item.csv' (HEADER=true, PARALLEL=false, from='Title', to='Item');
COPY NAMES FROM 'Title-NAMES-Framework.csv' (HEADER=true, PARALLEL=false, from='Title', to='Framework');
COPY MAPS_TO FROM 'Item-MAPS_TO-Item.csv' (HEADER=true, PARALLEL=false);
COPY FACILITATES FROM 'Agency-FACILITATES-Item.csv' (HEADER=true, PARALLEL=false);
COPY REVIEWS FROM 'HlpfYear-REVIEWS-Item.csv' (HEADER=true, PARALLEL=false);
COPY MEASURES FROM 'Figure-MEASURES-Item.csv' (HEADER=true, PARALLEL=false, from='Figure', to='Item');
COPY MEASURES FROM 'Aim-MEASURES-Item.csv' (HEADER=true, PARALLEL=false, from='Aim', to='Item');
COPY ON_ROW FROM 'Decision-ON_ROW-Item.csv' (HEADER=true, PARALLEL=false);
COPY ON_COLUMN FROM 'Decision-ON_COLUMN-Item.csv' (HEADER=true, PARALLEL=false);
COPY `IN` FROM 'Project-IN-Country.csv' (HEADER=true, PARALLEL=false);
COPY SAME_AS FROM 'Project-SAME_AS-Project.csv' (HEADER=true, PARALLEL=false);
COPY ADDRESSES FROM 'Session-ADDRESSES-Item.csv' (HEADER=true, PARALLEL=false, from='Session', to='Item');
COPY ADDRESSES FROM 'Project-ADDRESSES-Item.csv' (HEADER=true, PARALLEL=false, from='Project', to='Item');

// Last, so that a file without it is known to be unfinished.
COPY Dataset FROM 'Dataset.csv' (HEADER=true, PARALLEL=false);
