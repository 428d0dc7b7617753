/** When whoever takes care of a ticket expects it to be resolved. May use what maintenance may. */
package com.barron.production.maintenance.promise;
