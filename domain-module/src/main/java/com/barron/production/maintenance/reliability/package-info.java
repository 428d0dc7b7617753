/** How often machines fail, and how long a repair takes. May use what maintenance may. */
package com.barron.production.maintenance.reliability;
