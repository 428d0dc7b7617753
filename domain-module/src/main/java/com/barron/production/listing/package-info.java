/**
 * Records read in pages by their key, for whoever wants all of them: one mechanism for every kind.
 * May use reference, retention and sql.
 */
package com.barron.production.listing;
