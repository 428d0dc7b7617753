/** Defects and the hold that each one causes. May use reference, people, orders and sla. */
package com.barron.production.quality;
