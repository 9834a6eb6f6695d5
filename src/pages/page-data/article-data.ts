/** Where an article's page tells its script what it is: the element with its structured data. */
export const ARTICLE_DATA_ID = "article-data";
