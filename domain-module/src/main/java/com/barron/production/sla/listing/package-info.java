/** The policies of all clocks, and the calendars that they go by. May use what sla may. */
package com.barron.production.sla.listing;
