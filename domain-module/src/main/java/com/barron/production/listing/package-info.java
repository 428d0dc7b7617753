/**
 * Records read in pages by their key, for whoever wants all of them: one mechanism for every kind.
 * May use reference and sql.
 */
package com.barron.production.listing;
