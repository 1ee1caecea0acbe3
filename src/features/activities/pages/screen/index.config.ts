export default definePageConfig({ navigationBarTitleText: '门口的大屏' })
