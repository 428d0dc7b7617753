/**
 * What is let through of the files that come in: their type is told by their content, pictures are
 * drawn anew. May use attachments.
 */
package com.barron.production.attachments.validation;
