/**
 * How people work on defects until they are closed: who takes care of one, what becomes of the
 * parts, who decided it, and why. May use quality, access, reference, people, audit, orders, sla
 * and sql.
 */
package com.barron.production.quality.handling;
