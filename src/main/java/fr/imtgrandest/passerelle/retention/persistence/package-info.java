@NullMarked
package fr.imtgrandest.passerelle.retention.persistence;

import org.jspecify.annotations.NullMarked;
