// Writes something.
CREATE (:Remark)
