/** Clocks, and what they go by: policies and calendars. May use what resource may. */
package com.barron.api.resource.sla;
