// Ends a slow question from outside, as an administrator may.
SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery STARTS WITH '// Takes far longer'
TERMINATE TRANSACTIONS transactionId YIELD message
RETURN message
