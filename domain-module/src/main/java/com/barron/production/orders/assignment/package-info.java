/** Who takes care of orders, and that it is taken back. May use what orders may. */
package com.barron.production.orders.assignment;
