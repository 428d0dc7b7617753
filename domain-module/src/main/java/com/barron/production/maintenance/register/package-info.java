/**
 * Machines as other systems put them in: added, replaced, taken out of use. May use what
 * maintenance may.
 */
package com.barron.production.maintenance.register;
