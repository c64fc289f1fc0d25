/**
 * Imported by the steps of a build: a step must not go on once its build was killed. The channel
 * to the parent is not a reason to stay alive once the step’s own work is done.
 */
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
