/** Who takes care of orders. May use what orders may. */
package com.barron.production.orders.assignment;
