/** Who people are, and what becomes of them. May use what resource may. */
package com.barron.api.resource.people;
