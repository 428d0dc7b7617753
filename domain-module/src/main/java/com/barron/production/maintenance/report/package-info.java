/** How reliable all machines are. May use what maintenance may. */
package com.barron.production.maintenance.report;
