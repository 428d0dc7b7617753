/** All orders. May use what orders may. */
package com.barron.production.orders.listing;
