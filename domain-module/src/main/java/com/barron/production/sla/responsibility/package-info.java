/** Who is responsible for what a clock runs for: each feature says it of its own records. */
package com.barron.production.sla.responsibility;
