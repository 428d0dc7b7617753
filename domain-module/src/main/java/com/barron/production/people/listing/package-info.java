/** The people of the plant, for whoever looks after them. May use people and sql. */
package com.barron.production.people.listing;
