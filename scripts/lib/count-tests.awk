# Reads a log and prints "passed failed": the sums over the runners' own last lines. What ctest shows of the
# programs that it ran is counted in its own line, so that line takes the place of all above it.
{ gsub(/\033\[[0-9;]*m/, "") }
/tests passed, [0-9]+ tests? failed out of [0-9]+/ { failed = $4; passed = $NF - $4; next } # ctest
/^[^ ]+ pass [0-9]+$/ { passed += $NF } # node --test
/^[^ ]+ (fail|cancelled) [0-9]+$/ { failed += $NF }
/^[0-9]+ passed, [0-9]+ failed$/ { passed += $1; failed += $3 }
END { print passed + 0, failed + 0 }
