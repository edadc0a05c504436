// Takes away some nodes of a load that did not end, only such as a load makes; the row tells how many.
// $most: how many at most
MATCH (n:Source|Framework|Item|Title|Edition|Mapping|Region|Country|Agency|HlpfYear|Figure|Aim|Session|Decision|Project)
WITH n
LIMIT $most
DETACH DELETE n
RETURN count(*) AS cleared
