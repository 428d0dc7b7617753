/** How many deadlines were met. May use what sla may. */
package com.barron.production.sla.report;
