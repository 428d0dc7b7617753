/** The policies of all clocks. May use what sla may. */
package com.barron.production.sla.listing;
