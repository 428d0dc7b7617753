/** Production orders: life cycle and holds. May use reference, people and sla. */
package com.barron.production.orders;
