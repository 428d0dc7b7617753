/** What each kind of record looks like in JSON. May use schema. */
package com.barron.api.representation;
