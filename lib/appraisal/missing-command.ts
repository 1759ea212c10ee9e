/** How a command begins that judges the same set again and names more: the appraisal does not know where its files lie. */
export const THE_SAME_FILES = "trustgap verify <the same files>";
