/** Many orders at once, as planning puts them in. May use what orders may. */
package com.barron.production.orders.bulk;
