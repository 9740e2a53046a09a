/* Typical JNI code: looks up constant IDs once. */
#include <errno.h>
#include <jni.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"

static jmethodID compare_method;
static jmethodID apply_method;
static jclass exception_class;

static jmethodID method(JNIEnv *env, const char *name, const char *method, const char *type)
{
	jclass class = (*env)->FindClass(env, name);

	return class ? (*env)->GetMethodID(env, class, method, type) : NULL;
}

JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved)
{
	JNIEnv *env;

	(void)reserved;
	if ((*vm)->GetEnv(vm, (void **)&env, JNI_VERSION_10) != JNI_OK)
		return JNI_ERR;
	compare_method = method(env, "io/nativeheader/benchmarks/calls/Jni$Comparison", "compare", "(II)I");
	apply_method = method(env, "io/nativeheader/benchmarks/calls/Jni$Function", "apply", "(I)I");
	exception_class = (*env)->FindClass(env, "java/io/IOException");
	if (!compare_method || !apply_method || !exception_class)
		return JNI_ERR;
	exception_class = (*env)->NewGlobalRef(env, exception_class);
	return JNI_VERSION_10;
}

#define NATIVE(type, name) JNIEXPORT type JNICALL Java_io_nativeheader_benchmarks_calls_Jni_##name

NATIVE(void, noop)(JNIEnv *env, jclass class)
{
	(void)env;
	(void)class;
	bench_noop();
}

NATIVE(jint, abs__I)(JNIEnv *env, jclass class, jint value)
{
	(void)env;
	(void)class;
	return bench_abs(value);
}

NATIVE(jint, pairSum)(JNIEnv *env, jclass class, jint first, jint second)
{
	struct pair pair = { first, second };

	(void)env;
	(void)class;
	return bench_pair_sum(pair);
}

NATIVE(jdouble, vectorSum)(JNIEnv *env, jclass class, jdouble x, jdouble y, jdouble z)
{
	struct vector vector = { x, y, z };

	(void)env;
	(void)class;
	return bench_vector_sum(vector);
}

NATIVE(void, vectorFrom)(JNIEnv *env, jclass class, jdouble x, jdoubleArray result)
{
	struct vector vector = bench_vector_from(x);

	(void)class;
	(*env)->SetDoubleArrayRegion(env, result, 0, 3, &vector.x);
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

NATIVE(jstring, name)(JNIEnv *env, jclass class)
{
	(void)class;
	return (*env)->NewStringUTF(env, bench_name());
}

NATIVE(jint, checked)(JNIEnv *env, jclass class, jint value)
{
	int result = bench_checked(value);

	(void)class;
	if (result == -1)
		(*env)->ThrowNew(env, exception_class, strerror(errno));
	return result;
}

NATIVE(jint, ends)(JNIEnv *env, jclass class, jbyteArray array)
{
	jsize length = (*env)->GetArrayLength(env, array);
	jbyte *bytes = (*env)->GetByteArrayElements(env, array, NULL);
	int result;

	(void)class;
	if (!bytes)
		return 0;
	result = bench_ends(bytes, (size_t)length);
	(*env)->ReleaseByteArrayElements(env, array, bytes, JNI_ABORT);
	return result;
}

NATIVE(jint, endsInPlace)(JNIEnv *env, jclass class, jbyteArray array)
{
	jsize length = (*env)->GetArrayLength(env, array);
	void *bytes = (*env)->GetPrimitiveArrayCritical(env, array, NULL);
	int result;

	(void)class;
	if (!bytes)
		return 0;
	result = bench_ends(bytes, (size_t)length);
	(*env)->ReleasePrimitiveArrayCritical(env, array, bytes, JNI_ABORT);
	return result;
}

static __thread JNIEnv *callback_env;
static __thread jobject callback_object;

static int compare(const void *left, const void *right)
{
	return (*callback_env)
		->CallIntMethod(callback_env, callback_object, compare_method, *(const int *)left, *(const int *)right);
}

NATIVE(void, sort)(JNIEnv *env, jclass class, jintArray array, jobject comparison)
{
	jsize count = (*env)->GetArrayLength(env, array);
	jint *values = (*env)->GetIntArrayElements(env, array, NULL);

	(void)class;
	if (!values)
		return;
	callback_env = env;
	callback_object = comparison;
	bench_sort((int *)values, (size_t)count, compare);
	(*env)->ReleaseIntArrayElements(env, array, values, 0);
}

static int apply(int value)
{
	return (*callback_env)->CallIntMethod(callback_env, callback_object, apply_method, value);
}

NATIVE(jint, apply)(JNIEnv *env, jclass class, jobject function, jint value)
{
	(void)class;
	callback_env = env;
	callback_object = function;
	return bench_apply(apply, value);
}

NATIVE(jint, total)(JNIEnv *env, jclass class, jint first, jint second, jint third)
{
	(void)env;
	(void)class;
	return bench_total(3, first, second, third);
}

NATIVE(jlong, newItems)(JNIEnv *env, jclass class, jint count)
{
	(void)env;
	(void)class;
	return (jlong)(intptr_t)calloc((size_t)count, sizeof(struct item));
}

NATIVE(jint, count__JI)(JNIEnv *env, jclass class, jlong items, jint index)
{
	(void)env;
	(void)class;
	return ((struct item *)(intptr_t)items)[index].count;
}

NATIVE(void, count__JII)(JNIEnv *env, jclass class, jlong items, jint index, jint value)
{
	(void)env;
	(void)class;
	((struct item *)(intptr_t)items)[index].count = value;
}
