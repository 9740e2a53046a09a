/* JNI code of the start-up benchmarks. A separate library, which looks up nothing when it is loaded. */
#include <jni.h>

#include "bench.h"

#define NATIVE(type, name) JNIEXPORT type JNICALL Java_io_nativeheader_benchmarks_startup_JniMain_##name

static JNIEnv *callback_env;
static jobject callback_object;
static jmethodID callback_method;

static int apply(int value)
{
	return (*callback_env)->CallIntMethod(callback_env, callback_object, callback_method, value);
}

NATIVE(jint, apply)(JNIEnv *env, jclass class, jobject function, jint value)
{
	jclass type = (*env)->GetObjectClass(env, function);

	(void)class;
	callback_env = env;
	callback_object = function;
	callback_method = (*env)->GetMethodID(env, type, "apply", "(I)I");
	return bench_apply(apply, value);
}

NATIVE(void, noop)(JNIEnv *env, jclass class)
{
	(void)env;
	(void)class;
	bench_noop();
}

NATIVE(jint, abs)(JNIEnv *env, jclass class, jint value)
{
	(void)env;
	(void)class;
	return bench_abs(value);
}

NATIVE(jdouble, vectorSum)(JNIEnv *env, jclass class, jdouble x, jdouble y, jdouble z)
{
	struct vector vector = { x, y, z };

	(void)env;
	(void)class;
	return bench_vector_sum(vector);
}

NATIVE(jint, remainder)(JNIEnv *env, jclass class, jint dividend, jint divisor)
{
	int remainder;

	(void)env;
	(void)class;
	bench_remainder(dividend, divisor, &remainder);
	return remainder;
}

NATIVE(jlong, length)(JNIEnv *env, jclass class, jstring text)
{
	const char *bytes = (*env)->GetStringUTFChars(env, text, NULL);
	jlong length;

	(void)class;
	if (!bytes)
		return 0;
	length = (jlong)bench_length(bytes);
	(*env)->ReleaseStringUTFChars(env, text, bytes);
	return length;
}

NATIVE(jint, add)(JNIEnv *env, jclass class, jint left, jint right)
{
	(void)env;
	(void)class;
	return bench_add(left, right);
}

NATIVE(jlong, addLong)(JNIEnv *env, jclass class, jlong left, jlong right)
{
	(void)env;
	(void)class;
	return bench_add_long(left, right);
}

NATIVE(jdouble, addDouble)(JNIEnv *env, jclass class, jdouble left, jdouble right)
{
	(void)env;
	(void)class;
	return bench_add_double(left, right);
}

NATIVE(jfloat, half)(JNIEnv *env, jclass class, jfloat value)
{
	(void)env;
	(void)class;
	return bench_half(value);
}

NATIVE(jint, clamp)(JNIEnv *env, jclass class, jint value, jint least, jint most)
{
	(void)env;
	(void)class;
	return bench_clamp(value, least, most);
}

NATIVE(jint, isEven)(JNIEnv *env, jclass class, jlong value)
{
	(void)env;
	(void)class;
	return bench_is_even(value);
}
