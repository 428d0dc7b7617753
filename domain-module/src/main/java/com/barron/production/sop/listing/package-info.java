/** All procedures, and all failures of their steps. May use what sop may. */
package com.barron.production.sop.listing;
