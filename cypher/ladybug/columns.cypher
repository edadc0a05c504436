// The properties of a label or relationship type, in the order of the schema
// $table: the label or type; put in as text, since the store takes no parameter here
CALL table_info('$table') RETURN name;
