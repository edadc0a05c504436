// How many slow questions are still being worked on.
SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH '// Takes far longer'
RETURN count(*) AS slow
