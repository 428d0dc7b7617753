/** How many defects there were, and what held orders. May use what quality may. */
package com.barron.production.quality.report;
