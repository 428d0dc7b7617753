/** All machines and tickets. May use what maintenance may. */
package com.barron.production.maintenance.listing;
