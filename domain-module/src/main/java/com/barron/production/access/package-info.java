/** Roles, and what each of them may do. May use nothing else. */
package com.barron.production.access;
